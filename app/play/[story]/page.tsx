import { notFound } from "next/navigation";
import { demonstrations } from "@/components/demonstrations";
import { PlayMenu } from "@/components/demonstrations/play-menu";
import { PlayingLab } from "@/components/demonstrations/playing-lab";
import { blank, limits } from "../../blank-lab";
import { pageMetadata } from "../../page-metadata";

type Props = { params: Promise<{ story: string }> };

const placeOf = (slug: string) => demonstrations.findIndex((one) => one.slug === slug);

export async function generateMetadata({ params }: Props) {
  const plan = demonstrations[placeOf((await params).story)] ?? notFound();
  return pageMetadata(plan.title, plan.about);
}

export default async function Page({ params }: Props) {
  const at = placeOf((await params).story);
  const [plan = notFound(), next] = [demonstrations[at], demonstrations[at + 1]];
  return (
    <PlayingLab plan={plan} next={next} blank={blank} limits={limits}>
      <PlayMenu current={plan.slug} />
    </PlayingLab>
  );
}
