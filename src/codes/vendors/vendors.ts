import { actioncable } from "./actioncable.ts";
import { appsync } from "./appsync.ts";
import { aws } from "./aws.ts";
import { azure } from "./azure.ts";
import { centrifugo } from "./centrifugo.ts";
import { cloudflare } from "./cloudflare.ts";
import { colyseus } from "./colyseus.ts";
import { deepgram } from "./deepgram.ts";
import { discord } from "./discord.ts";
import { discordVoice } from "./discord-voice.ts";
import { graphql } from "./graphql.ts";
import { graphqlLegacy } from "./graphql-legacy.ts";
import { hocuspocus } from "./hocuspocus.ts";
import { janus } from "./janus.ts";
import { obs } from "./obs.ts";
import { openai } from "./openai.ts";
import { pandascore } from "./pandascore.ts";
import { phoenix } from "./phoenix.ts";
import { pusher } from "./pusher.ts";
import { saltyrtc } from "./saltyrtc.ts";
import { slack } from "./slack.ts";
import { socketIo } from "./socket-io.ts";
import { sockjs } from "./sockjs.ts";
import { speechmatics } from "./speechmatics.ts";
import { spring } from "./spring.ts";
import { twitch } from "./twitch.ts";
import { wamp } from "./wamp.ts";
import type { VendorId } from "./ids.ts";
import type { Vendor } from "./types.ts";

/** Every vendor of the catalogue, by id. */
export const VENDORS: Readonly<Record<VendorId, Vendor>> = {
  discord,
  "discord-voice": discordVoice,
  pusher,
  twitch,
  graphql,
  "graphql-legacy": graphqlLegacy,
  centrifugo,
  phoenix,
  actioncable,
  "socket-io": socketIo,
  sockjs,
  wamp,
  obs,
  saltyrtc,
  hocuspocus,
  colyseus,
  azure,
  aws,
  appsync,
  cloudflare,
  deepgram,
  speechmatics,
  openai,
  pandascore,
  spring,
  janus,
  slack,
};
