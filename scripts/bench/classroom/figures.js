import { createHistogram } from "node:perf_hooks";

/** @typedef {"join" | "act" | "follow" | "board"} Kind what a request was sent for */

const kinds = /** @type {const} */ (["join", "act", "follow", "board"]);

/** How many errors are kept with their message; all are counted. */
const mostMessages = 5;

/** What was measured of one class. Errors are counted from the first request to the last, all else from `begin` to `end`. */
export class Figures {
  isMeasuring = false;
  errors = 0;
  /** @type {string[]} */
  messages = [];
  /** From send to last byte, in microseconds. */
  latency = newHistograms();
  /** All of these in one. */
  all = createHistogram();
  /** From the answer to a replay until the board shows its outcome, in microseconds. */
  staleness = createHistogram();

  begin() {
    this.isMeasuring = true;
  }

  end() {
    this.isMeasuring = false;
  }

  /**
   * @param {Kind} kind
   * @param {number} ms
   */
  took(kind, ms) {
    if (!this.isMeasuring) return;
    this.latency[kind].record(micros(ms));
    this.all.record(micros(ms));
  }

  /** @param {number} ms */
  wasStale(ms) {
    this.staleness.record(micros(ms));
  }

  /** @param {string} message */
  failed(message) {
    this.errors += 1;
    if (this.messages.length < mostMessages) this.messages.push(message);
  }
}

const newHistograms = () =>
  /** @type {Record<Kind, import("node:perf_hooks").RecordableHistogram>} */ (
    Object.fromEntries(kinds.map((kind) => [kind, createHistogram()]))
  );

/** A histogram records whole numbers from 1 on. */
const micros = (ms) => Math.max(1, Math.round(ms * 1000));
