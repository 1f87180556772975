import type { Metadata } from "next";
import { known, limits } from "@/app/blank-lab";
import { ClassroomPage } from "@/components/classroom/classroom-page";
import { readLimits } from "@/lib/env";

export const metadata: Metadata = {
  title: "Classroom",
  description:
    "Open a room, let the class join with a code, and watch what everybody expects and finds. No account is needed.",
};

/** Limits are read when it is asked for, not when it is built. */
export const dynamic = "force-dynamic";

export default function Page() {
  return <ClassroomPage known={known} lifetimes={limits.lifetimes} places={readLimits().roomLearners} />;
}
