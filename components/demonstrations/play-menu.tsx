import { buttonClasses } from "../ui/button";
import { playNow } from "../words/demonstrations";
import { demonstrations } from ".";

/** Offers every demonstration. It opens without any code of ours, and closes on Escape or a click beside it. */
export const PlayMenu = ({ current }: { current?: string }) => (
  <>
    <button type="button" popoverTarget="play-menu" className={buttonClasses}>
      Play it for me
    </button>
    <nav
      id="play-menu"
      popover="auto"
      aria-label="Demonstrations"
      className="fixed inset-x-0 top-16 mx-auto max-h-[80vh] w-[34rem] max-w-[calc(100vw-2rem)] overflow-y-auto rounded-[14px] border border-edge bg-card p-2 text-ink shadow-xl shadow-black/15"
    >
      <p className="px-3 pt-2 pb-1.5 text-[13px] text-soft">
        The page plays a story with captions, in a lab of its own. Yours stays as you left it; its clock runs
        on.
      </p>
      <ul>
        {demonstrations.map(({ slug, title, about }) => (
          <li key={slug}>
            <a
              href={playNow(slug)}
              aria-current={slug === current ? "page" : undefined}
              className="block rounded-[9px] px-3 py-2 hover:bg-wash aria-[current]:bg-wash"
            >
              <strong className="block text-sm font-semibold">{title}</strong>
              <span className="block text-[13px]/[1.45] text-soft">{about}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  </>
);
