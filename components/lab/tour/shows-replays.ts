import { createContext } from "react";

/** Whether the tour brings verdicts into sight itself, so that nothing else should scroll to them. */
export const TourShowsReplays = createContext(false);
