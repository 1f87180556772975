const stroke = {
  viewBox: "0 0 24 24",
  fill: "none",
  stroke: "currentColor",
  strokeWidth: 2,
  strokeLinecap: "round",
  strokeLinejoin: "round",
  "aria-hidden": true,
} as const;

type Props = { className?: string };

/** The outline of a cookie with a bite taken, and its crumbs, in a square of 24. */
export const cookiePath =
  "M21 12a9 9 0 1 1-9-9 4.5 4.5 0 0 0 4.5 4.5A4.5 4.5 0 0 0 21 12ZM8.5 9.5h.01M8 15h.01M13 16.5h.01M12.5 11.5h.01";

export const CookieIcon = ({ className }: Props) => (
  <svg {...stroke} className={className}>
    <path d={cookiePath} />
  </svg>
);

/** Through the door. */
export const LetInIcon = ({ className }: Props) => (
  <svg {...stroke} className={className}>
    <path d="M14 4h5v16h-5M4 12h10m0 0-4-4m4 4-4 4" />
  </svg>
);

export const KeptOutIcon = ({ className }: Props) => (
  <svg {...stroke} className={className}>
    <path d="M12 3 5 6v6c0 4.5 3 7.5 7 9 4-1.5 7-4.5 7-9V6l-7-3Z" />
  </svg>
);
