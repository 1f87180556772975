import { GeistMono } from "geist/font/mono";
import { GeistSans } from "geist/font/sans";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { readSite } from "@/lib/env";
import "./globals.css";

export const metadata: Metadata = {
  metadataBase: readSite(),
  title: "Session Replay Lab",
  description:
    "Steal a session cookie, replay it against three servers, and see which check lets the thief in or keeps him out.",
  icons: { icon: "/icon.svg" },
};

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" className={`${GeistSans.variable} ${GeistMono.variable}`}>
      <body>{children}</body>
    </html>
  );
}
