import { afterExpiry } from "@/components/demonstrations/stories/after-expiry";
import { tells } from "./stage/script";

export default tells(afterExpiry);
