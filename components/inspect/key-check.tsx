"use client";

import { type FormEvent, useId, useState } from "react";
import type { Specimen } from "@/lib/inspect/format";
import type { Verdict, Verifier } from "@/lib/inspect/verify/verifier";
import { Button } from "../ui/button";

type Told = Verdict | "nothing to check" | "no cryptography";

/** Tries a key on the cookie’s signature, in the page. */
export function KeyCheck({ verifier, specimen }: { verifier: Verifier; specimen: Specimen }) {
  const id = useId();
  const [key, setKey] = useState("");
  const [salt, setSalt] = useState("");
  const [told, setTold] = useState<Told | null>(null);

  const check = async (event: FormEvent) => {
    event.preventDefault();
    if (key === "") return;
    if (!crypto.subtle) return setTold("no cryptography");
    const verdict = await verifier.verify(specimen, key, salt || (verifier.salt ?? ""));
    setTold(verdict ?? "nothing to check");
  };
  const type = (set: (text: string) => void) => (event: { target: { value: string } }) => {
    set(event.target.value);
    setTold(null);
  };

  return (
    <details className="mt-5 rounded-[10px] border border-line px-3.5 py-2.5">
      <summary className="rounded-md text-sm font-medium pointer-coarse:min-h-11 pointer-coarse:leading-[2.75rem]">
        Check its signature with a key
      </summary>
      <form onSubmit={check} className="mt-3 flex flex-wrap items-end gap-3 pb-1">
        <Field id={`${id}-key`} name={verifier.keyName} value={key} onChange={type(setKey)} />
        {verifier.salt && (
          <Field
            id={`${id}-salt`}
            name="salt"
            value={salt}
            placeholder={verifier.salt}
            onChange={type(setSalt)}
          />
        )}
        <Button type="submit" primary large disabled={key === ""}>
          Check
        </Button>
      </form>
      <div role="status" className="text-sm">
        {told && <Result told={told} />}
      </div>
    </details>
  );
}

type FieldProps = {
  id: string;
  name: string;
  value: string;
  placeholder?: string;
  onChange: (event: { target: { value: string } }) => void;
};

const Field = ({ id, name, ...rest }: FieldProps) => (
  <div className="min-w-0 grow basis-56">
    <label htmlFor={id} className="mb-1 block text-[13px] text-soft">
      {name}
    </label>
    <input
      id={id}
      type="text"
      autoComplete="off"
      autoCapitalize="off"
      spellCheck={false}
      className="w-full rounded-[9px] border border-edge bg-card px-2.5 py-1.5 font-mono text-[14px] placeholder:text-soft pointer-coarse:min-h-11"
      {...rest}
    />
  </div>
);

function Result({ told }: { told: Told }) {
  if (told === "no cryptography")
    return <p className="mt-2">This browser does cryptography over https and on localhost only.</p>;
  if (told === "nothing to check")
    return <p className="mt-2">There is no signature here that such a key could have made.</p>;
  if (!told.matches)
    return (
      <p className="mt-2 rounded-[10px] bg-in-bg px-3 py-2 text-in">
        The signature does not match with this key. Tried: {told.tried}.
      </p>
    );
  return (
    <>
      <p className="mt-2 rounded-[10px] bg-out-bg px-3 py-2 text-out">
        The signature matches with this key: {told.how}.
      </p>
      {told.opened && (
        <p className="mt-2 font-mono text-[13.5px] [overflow-wrap:anywhere]">{told.opened.slice(0, 4096)}</p>
      )}
    </>
  );
}
