import { oneSecondLifetime } from "@/components/demonstrations/stories/one-second-lifetime";
import { tells } from "./stage/script";

export default tells(oneSecondLifetime);
