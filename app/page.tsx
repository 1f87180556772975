import { PlayMenu } from "@/components/demonstrations/play-menu";
import { choiceIn } from "@/components/lab/choice";
import { Lab } from "@/components/lab/lab";
import { blank, known, limits } from "./blank-lab";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Page({ searchParams }: Props) {
  return (
    <Lab choice={choiceIn(await searchParams, known)} blank={blank} limits={limits}>
      <PlayMenu />
    </Lab>
  );
}
