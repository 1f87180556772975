import type { Metadata } from "next";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { readSite } from "@/lib/env";
import { fontVariables } from "./fonts";
import "./globals.css";

export const metadata: Metadata = {
  metadataBase: readSite(),
  title: "Session Replay Lab",
  description:
    "Steal a session cookie, replay it against three servers, and see which check lets the thief in or keeps him out.",
  icons: { icon: "/icon.svg" },
};

export default async function Layout({ children }: { children: ReactNode }) {
  // Each page is drawn when it is asked for: a page that was drawn before could not know the nonce of its policy.
  await connection();
  return (
    <html lang="en" className={fontVariables}>
      <body>{children}</body>
    </html>
  );
}
