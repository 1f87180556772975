/** What the board says came of what its teacher asked for. */
export const boardWords = {
  atStep: (step: number) =>
    step === 0 ? "The class is before the lesson." : `Everybody is at step ${step}.`,
  clockMoves: (span: string) => `Everybody’s clock moves ${span} on.`,
  locked: "Nobody else can join.",
  unlocked: "The class can join again.",
  hasBegunAnew: (name: string) => `${name} begins anew.`,
  allBeginAnew: "Everybody begins anew.",
  renamed: (name: string) => `The name is ${name} now.`,
  removed: (name: string) => `${name} is not in the room any more.`,
  signedOut: "This browser leads the room no more.",
  closed: "The room is closed.",
  keyRenewed: "The old link is of no use any more, and other devices have been signed out.",
};
