import type { Chapter } from "../chapter";
import { theTimeInside } from "./the-time-inside/chapter";

/** The chapters of the tutorial, in their order. */
export const chapters: readonly Chapter[] = [theTimeInside];
