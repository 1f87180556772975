import { useState } from "react";
import { shownCode } from "@/lib/classroom/code-shown";
import type { RoomState } from "@/lib/classroom/room-state";
import { QrCode } from "../../ui/qr-code";
import { useAddresses } from "../../ui/use-addresses";

/** What a class needs to come in, as it is read from the far end of a room. */
export function HowToJoin({ room }: { room: RoomState }) {
  const addresses = useAddresses();
  const [chosen, setChosen] = useState<string>();
  const { onlyHere, forOthers } = addresses ?? { onlyHere: false, forOthers: [] };
  const origin = chosen ?? forOthers[0] ?? location.origin;
  const path = `/join/${room.code}`;
  if (room.locked)
    return (
      <div>
        <p className="text-[15px] text-soft">The room is locked. Nobody else can join.</p>
        <p className="font-mono text-[54px]/none font-bold tracking-[.06em] text-soft max-lg:text-[36px]">
          {shownCode(room.code)}
        </p>
      </div>
    );
  return (
    <div className="flex items-end gap-7 max-lg:gap-4">
      <div className="w-[132px] shrink-0 max-lg:w-24">
        {addresses && <QrCode text={`${origin}${path}`} label="The link to join, as a QR code" />}
      </div>
      <div>
        <p className="mb-1.5 text-xl text-soft">
          Join at{" "}
          <a href={path} className="font-medium text-ink hover:underline [overflow-wrap:anywhere]">
            {origin}/join
          </a>{" "}
          with
        </p>
        <p className="font-mono text-[54px]/none font-bold tracking-[.06em] max-lg:text-[36px]">
          {shownCode(room.code)}
        </p>
        {onlyHere && forOthers.length === 0 && (
          <p role="note" className="mt-2 max-w-[34rem] text-[15px] text-in">
            This address works only on this computer, and no other is known. Connect it to the network of the
            class, and open the board under its address there.
          </p>
        )}
        {forOthers.length > 1 && (
          <label className="mt-2 block text-[13px] text-soft">
            If the class cannot reach it, try another address of this computer:{" "}
            <select
              value={origin}
              onChange={({ target }) => setChosen(target.value)}
              className="rounded-lg border border-line bg-card px-2 py-1 text-ink"
            >
              {forOthers.map((one) => (
                <option key={one}>{one}</option>
              ))}
            </select>
          </label>
        )}
      </div>
    </div>
  );
}
