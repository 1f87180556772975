import { aliceToAdmin } from "@/components/demonstrations/stories/alice-to-admin";
import { tells } from "./stage/script";

export default tells(aliceToAdmin);
