import { Lab } from "@/components/lab/lab";
import { newModel } from "@/components/lab/model";
import { sessionLifetimes } from "@/lib/lab/lab";
import { mechanisms } from "@/lib/mechanisms";

const blank = newModel({
  lab: "",
  now: new Date(0).toISOString(),
  lifetimeSeconds: sessionLifetimes[0],
  absoluteSeconds: null,
  refreshEachRequest: false,
  mechanisms: mechanisms.map(({ id, family }) => ({ id, family })),
  observations: [],
});

export default function Page() {
  return <Lab blank={blank} lifetimes={sessionLifetimes} />;
}
