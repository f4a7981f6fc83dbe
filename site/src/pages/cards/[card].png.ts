import type { APIRoute } from "astro";
import sharp from "sharp";
import { CARDS } from "../../card-list.ts";
import { card } from "../../card.ts";

export function getStaticPaths() {
  return CARDS.map(({ file }) => ({ params: { card: file } }));
}

export const GET: APIRoute = async ({ params }) => {
  const said = CARDS.find(({ file }) => file === params["card"]);
  if (said === undefined) return new Response(null, { status: 404 });
  const png = await sharp(Buffer.from(card(said)))
    .png({ palette: true, colours: 64 })
    .toBuffer();
  return new Response(new Uint8Array(png), { headers: { "content-type": "image/png" } });
};
