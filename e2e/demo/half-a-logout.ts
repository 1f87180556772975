import { halfALogout } from "@/components/demonstrations/stories/half-a-logout";
import { tells } from "./stage/script";

export default tells(halfALogout);
