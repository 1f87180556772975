/** The dark modules of a QR code, row by row, as one SVG path in which a module is a unit wide. */
export const qrPath = (rows: boolean[][]) => rows.map(rowPath).join("");

/** Modules that touch are drawn as one, so that no seam is seen between them. */
const rowPath = (row: boolean[], y: number) =>
  [...row.map(Number).join("").matchAll(/1+/g)]
    .map(({ index, 0: run }) => `M${index} ${y}h${run.length}v1h-${run.length}z`)
    .join("");
