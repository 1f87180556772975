import { SiteHeader } from "../ui/header";
import { field, label } from "./form-looks";

/** The way into a class for whoever has only its code. `typed` has not the form of one. A plain form: it needs no JavaScript. */
export const EnterCode = ({ typed }: { typed?: string }) => (
  <>
    <SiteHeader />
    <main className="mx-auto max-w-[34rem] px-7 pt-14 pb-16 max-lg:px-4 max-lg:pt-8">
      <h1 className="text-[27px] leading-tight font-semibold tracking-[-.022em]">Join a class</h1>
      <p className="mt-2 text-pretty text-soft">
        Type the code that stands on the board. You need no account, and nothing is asked but a nickname.
      </p>
      <form action="/join" method="get" className="mt-7">
        <label htmlFor="code" className={label}>
          The room’s code
        </label>
        <input
          id="code"
          name="code"
          defaultValue={typed?.slice(0, 40)}
          placeholder="QK7-M2P"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          required
          aria-invalid={typed !== undefined}
          aria-describedby={typed === undefined ? undefined : "code-trouble"}
          className={`${field} font-mono text-2xl tracking-[.08em] uppercase`}
        />
        {typed !== undefined && (
          <p id="code-trouble" role="alert" className="mt-3 text-sm text-in">
            <strong className="font-semibold">This is not a room’s code.</strong> A code has six letters and
            digits, such as QK7-M2P. It never holds 0, 1, I, L, O or U.
          </p>
        )}
        <button
          type="submit"
          className="mt-5 rounded-[9px] border border-ink bg-ink px-3.5 py-2 text-sm font-medium text-paper hover:opacity-85 pointer-coarse:min-h-11"
        >
          Go on
        </button>
      </form>
    </main>
  </>
);
