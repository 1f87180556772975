import { rotateTheKey } from "@/components/demonstrations/stories/rotate-the-key";
import { tells } from "./stage/script";

export default tells(rotateTheKey);
