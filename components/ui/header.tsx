import type { ReactNode } from "react";
import { CookieIcon } from "./icons";

const places = [
  { href: "/", name: "Lab" },
  { href: "/learn", name: "Learn" },
  { href: "/inspect", name: "Inspect" },
  { href: "/classroom", name: "Classroom" },
] as const;

type Props = {
  /** Where the page belongs, if anywhere. A chapter belongs to /learn. */
  current?: (typeof places)[number]["href"];
  /** What a page has to show at the right. */
  children?: ReactNode;
};

/**
 * The head of every page. Its links load the page anew, since the lab takes its columns from the address only when it
 * is loaded. On a phone the buttons of a page stand beside the lab's name, and a box such as its clock comes last.
 */
export const SiteHeader = ({ current, children }: Props) => (
  <header className="flex flex-wrap items-center gap-x-7 gap-y-2.5 border-b border-line px-7 py-2.5 max-lg:px-4 max-sm:gap-x-3 max-sm:[&>div]:order-2">
    <a
      href="/"
      className="flex items-center gap-2.5 rounded-md font-semibold tracking-[-.01em] pointer-coarse:min-h-11"
    >
      <CookieIcon className="size-[22px] text-payload" />
      Session Replay Lab
    </a>
    <nav aria-label="Site" className="flex gap-x-5 text-sm max-sm:order-1 max-[380px]:gap-x-3">
      {places.map(({ href, name }) => (
        <a
          key={href}
          href={href}
          aria-current={href === current ? "page" : undefined}
          className={`flex items-center rounded-md pointer-coarse:min-h-11 ${href === current ? "font-semibold text-ink" : "text-soft hover:text-ink"}`}
        >
          {name}
        </a>
      ))}
    </nav>
    {children}
  </header>
);
