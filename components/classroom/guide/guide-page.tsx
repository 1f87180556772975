import { Heading, Title } from "../../learn/heading";
import { PrintButton } from "../../learn/print-button";
import { ButtonLink } from "../../ui/button";
import { Contents } from "./contents";
import { guideParts } from "./parts";
import { sections } from "./sections";

/** The guide for teachers: what it is for, what is in it, and its text. */
export const GuidePage = () => (
  <main className="chapter-grid mx-auto grid max-w-[1280px] gap-x-11 px-7 pt-8 pb-20 max-sm:px-4">
    <div className="read xl:col-start-2">
      <Title className="mb-4">Guide for teachers</Title>
      <p className="mb-5">
        A lesson for people who build web applications, or are learning to. Everybody has a lab of his own,
        steals a session cookie in it, says what three servers will do with the copy, and sees what they do.
        The class learns when a stolen cookie stops working, and which check of the server stops it. To
        follow, one has to know that a site has a server, and that a browser sends cookies to it.
      </p>
      <div className="no-print mb-7 flex flex-wrap gap-2.5">
        <ButtonLink href="/classroom" prefetch={false} primary large>
          Open a classroom
        </ButtonLink>
        <ButtonLink href="/classroom/worksheet" prefetch={false} large>
          Worksheet to print
        </ButtonLink>
        <PrintButton />
      </div>
    </div>
    <div className="xl:col-start-1 xl:row-span-2 xl:row-start-1">
      <div className="xl:sticky xl:top-6">
        <Contents />
      </div>
    </div>
    <article className="read min-w-0 xl:col-start-2">
      {sections.map(({ id, title, Text }) => (
        <section key={id} aria-labelledby={id}>
          <Heading id={id} className="mt-11 mb-2 scroll-mt-6">
            {title}
          </Heading>
          <div className="prose">
            <Text components={guideParts} />
          </div>
        </section>
      ))}
    </article>
  </main>
);
