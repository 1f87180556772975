"use client";

import { Button } from "../ui/button";

/** A browser's print dialog also saves as PDF. */
export const PrintButton = () => (
  <Button large onClick={() => window.print()}>
    Print or save as PDF
  </Button>
);
