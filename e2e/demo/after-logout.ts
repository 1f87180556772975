import { afterLogout } from "@/components/demonstrations/stories/after-logout";
import { tells } from "./stage/script";

export default tells(afterLogout);
