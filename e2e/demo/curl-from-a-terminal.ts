import { curlFromATerminal } from "@/components/demonstrations/stories/curl-from-a-terminal";
import { tells } from "./stage/script";

export default tells(curlFromATerminal);
