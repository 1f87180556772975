import type { MDXComponents } from "mdx/types";
import Link from "next/link";
import type { ComponentProps } from "react";
import { Heading } from "@/components/learn/heading";

/** A heading that links to itself, so that its address can be passed on. */
function LinkedHeading({ id, children }: ComponentProps<"h2">) {
  return (
    <Heading id={id} className="group mt-9 mb-2 scroll-mt-6 text-balance">
      {children}
      <a
        href={`#${id}`}
        aria-label="Link to this section"
        className="ml-2 text-soft no-underline opacity-0 group-hover:opacity-100 focus-visible:opacity-100"
      >
        #
      </a>
    </Heading>
  );
}

const Anchor = ({ href = "", ...rest }: ComponentProps<"a">) =>
  href.startsWith("/") ? <Link href={href} prefetch={false} {...rest} /> : <a href={href} {...rest} />;

/** How the elements of a chapter's text look. */
const components: MDXComponents = {
  h2: LinkedHeading,
  a: Anchor,
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reached by keyboard
  pre: (props) => <pre tabIndex={0} {...props} />,
  table: (props) => (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: as above
    <figure className="table-box" tabIndex={0}>
      <table {...props} />
    </figure>
  ),
};

export const useMDXComponents = (): MDXComponents => components;
