import { whileSignedIn } from "@/components/demonstrations/stories/while-signed-in";
import { tells } from "./stage/script";

export default tells(whileSignedIn);
