import { docsSchema } from "@astrojs/starlight/schema";
import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";
import { z } from "astro/zod";

/** `docs` stays empty, for Starlight falls back to English where a translation is missing; we never mix. */
const docs = defineCollection({
  loader: () => [],
  schema: docsSchema({
    extend: z.object({
      /** Draws the number large beside the name, in the colour of the outcome. */
      mark: z
        .object({
          kind: z.string().optional(),
          number: z.string(),
          name: z.string(),
          outcome: z.string(),
          label: z.string(),
          weight: z.number().optional(),
        })
        .optional(),
      /** What the page says on top, where that is not its title. */
      heading: z.string().optional(),
    }),
  }),
});

/** `<language>/<guide>.md`. */
const guides = defineCollection({
  loader: glob({ base: "./src/content/guides", pattern: "**/*.md" }),
  schema: z.object({ title: z.string(), description: z.string() }),
});

export const collections = { docs, guides };
