"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useId, useState } from "react";
import type { RoomPlan } from "@/lib/classroom/room";
import { longestTitle } from "@/lib/classroom/title";
import type { MechanismId } from "@/lib/mechanisms";
import type { Family } from "@/lib/mechanisms/mechanism";
import { LabError } from "../lab/ask";
import { inFamily } from "../lab/choice";
import type { Model } from "../lab/model";
import { Button } from "../ui/button";
import { span } from "../ui/time";
import { familyWords, mechanismWords } from "../words/mechanisms";
import * as api from "./api";
import { field, label } from "./form-looks";
import { keepRoom } from "./kept-rooms";

type Props = { known: Model["state"]["mechanisms"]; lifetimes: readonly number[] };

/** What a teacher chooses for his class. As it stands it is a guided lesson on the three defaults. */
export function OpenRoom({ known, lifetimes }: Props) {
  const router = useRouter();
  const families = [...new Set(known.map(({ family }) => family))];
  const [chosen, setChosen] = useState<Partial<Record<Family, MechanismId>>>(() =>
    Object.fromEntries(families.map((family) => [family, inFamily(known, family)[0]])),
  );
  const [plan, setPlan] = useState<Omit<RoomPlan, "mechanisms">>({
    title: "",
    lifetimeSeconds: lifetimes[1] ?? 300,
    guided: true,
    predictions: true,
  });
  const [trouble, setTrouble] = useState<LabError | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  const set = (change: Partial<typeof plan>) => setPlan({ ...plan, ...change });
  const mechanisms = families.flatMap((family) => chosen[family] ?? []);

  async function open() {
    if (isAsking || mechanisms.length === 0) return;
    setIsAsking(true);
    try {
      const room = await api.openRoom({ ...plan, mechanisms });
      keepRoom(room);
      router.push(`/classroom/${room.code}`);
    } catch (error) {
      if (!(error instanceof LabError)) throw error;
      setTrouble(error);
      setIsAsking(false);
    }
  }

  return (
    <form
      aria-label="Open a room"
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        open();
      }}
    >
      <Field name="Title" says="Learners see it. It may stay empty.">
        {(id) => (
          <input
            id={id}
            value={plan.title}
            maxLength={longestTitle}
            placeholder="Web security, Tuesday"
            onChange={({ target }) => set({ title: target.value })}
            className={field}
          />
        )}
      </Field>
      <fieldset>
        <legend className={label}>Servers to compare</legend>
        <div className="mt-1.5 grid gap-2.5 sm:grid-cols-3">
          {families.map((family) => (
            <label key={family} className="block text-[13px] text-soft">
              {familyWords[family]}
              <select
                value={chosen[family] ?? ""}
                onChange={({ target }) =>
                  setChosen({ ...chosen, [family]: (target.value || undefined) as MechanismId | undefined })
                }
                className={`${field} text-sm`}
              >
                {inFamily(known, family).map((id) => (
                  <option key={id} value={id}>
                    {mechanismWords[id].name}
                  </option>
                ))}
                <option value="">Leave out</option>
              </select>
            </label>
          ))}
        </div>
        {mechanisms.length === 0 && (
          <p role="alert" className="mt-2 text-sm text-in">
            Choose one at least.
          </p>
        )}
      </fieldset>
      <Choice
        name="Who leads"
        value={plan.guided}
        onChange={(guided) => set({ guided })}
        options={[
          { value: true, name: "Guided", says: "You set the step that everybody is at." },
          { value: false, name: "Free", says: "Each works through the lab as he likes." },
        ]}
      />
      <Choice
        name="Predictions"
        value={plan.predictions}
        onChange={(predictions) => set({ predictions })}
        options={[
          { value: true, name: "Ask first", says: "Each says what he expects before he tries it." },
          { value: false, name: "Do not ask", says: "The board shows only what came out." },
        ]}
      />
      <Field
        name="Session lifetime"
        says="5 minutes leave time to read. You can move everybody’s clock past it."
      >
        {(id) => (
          <select
            id={id}
            value={plan.lifetimeSeconds}
            onChange={({ target }) => set({ lifetimeSeconds: Number(target.value) })}
            className={`${field} text-sm`}
          >
            {lifetimes.map((seconds) => (
              <option key={seconds} value={seconds}>
                {span(seconds)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {trouble && (
        <p role="alert" className="rounded-[12px] border border-in bg-in-bg px-4 py-3 text-sm text-in">
          <strong className="font-semibold">{trouble.title}</strong> {trouble.detail}
        </p>
      )}
      <div>
        <Button type="submit" large primary disabled={isAsking || mechanisms.length === 0}>
          {isAsking ? "Opening" : "Open the room"}
        </Button>
      </div>
    </form>
  );
}

type FieldProps = { name: string; says: string; children: (id: string) => ReactNode };

function Field({ name, says, children }: FieldProps) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className={label}>
        {name}
      </label>
      {children(id)}
      <p className="mt-1 text-[13px] text-soft">{says}</p>
    </div>
  );
}

type ChoiceProps = {
  name: string;
  value: boolean;
  onChange: (value: boolean) => void;
  options: { value: boolean; name: string; says: string }[];
};

function Choice({ name, value, onChange, options }: ChoiceProps) {
  const group = useId();
  return (
    <fieldset>
      <legend className={label}>{name}</legend>
      <div className="mt-1.5 grid gap-2.5 sm:grid-cols-2">
        {options.map((option) => (
          <label
            key={option.name}
            className="flex gap-2.5 rounded-[11px] border border-line bg-card px-3.5 py-2.5 has-checked:border-ink"
          >
            <input
              type="radio"
              name={group}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
              className="mt-1 shrink-0 self-start accent-ink"
            />
            <span>
              <span className="block text-sm font-medium">{option.name}</span>
              <span className="block text-[13px] text-soft">{option.says}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
