import { choiceIn } from "@/components/lab/choice";
import { Lab } from "@/components/lab/lab";
import { newModel } from "@/components/lab/model";
import { absoluteLimits, asInANewLab, sessionLifetimes } from "@/lib/lab/settings";
import { mechanisms } from "@/lib/mechanisms";

const known = mechanisms.map(({ id, family }) => ({ id, family }));

const blank = newModel({
  lab: "",
  now: new Date(0).toISOString(),
  ...asInANewLab,
  mechanisms: known,
  observations: [],
});

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Page({ searchParams }: Props) {
  const choice = choiceIn(await searchParams, known);
  return (
    <Lab choice={choice} blank={blank} limits={{ lifetimes: sessionLifetimes, absolute: absoluteLimits }} />
  );
}
