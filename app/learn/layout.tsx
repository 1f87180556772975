import type { ReactNode } from "react";
import { SiteHeader } from "@/components/ui/header";
import "../reading.css";
import "./flow.css";
import "./code.css";

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <>
      <div className="no-print">
        <SiteHeader current="/learn" />
      </div>
      {children}
    </>
  );
}
