"use client";

import { useState } from "react";
import { Button } from "../ui/button";
import { fontFace } from "../ui/font-face";
import { savePicture } from "../ui/save-picture";
import { type Card, cardSize, summaryCard } from "./summary-card";

/** Saves a picture of what came of the tutorial. It is drawn here; nothing is sent anywhere. */
export function SaveAsPicture(card: Card) {
  const [failed, setFailed] = useState(false);
  const save = async () => {
    try {
      setFailed(false);
      await savePicture(summaryCard(card, await fontFace("GeistSans")), cardSize, "session-replay-lab.png");
    } catch (error) {
      reportError(error);
      setFailed(true);
    }
  };
  return (
    <>
      <Button large onClick={save}>
        Save as picture
      </Button>
      <p role="alert" className={failed ? "text-sm text-in" : "sr-only"}>
        {failed && "This browser could not draw the picture. Print the page instead."}
      </p>
    </>
  );
}
