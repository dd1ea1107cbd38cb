import topics from './media-topics.json' with { type: 'json' };

/** A subject vocabulary as it comes with the app: where it is from, and its concepts. */
export type Vocabulary = {
  source: string;
  released: string;
  licence: string;
  concepts: { code: string; name: string; broader: string[] }[];
};

/** The top two levels of IPTC's Media Topics, so that a first story can be tagged without a file from anywhere. */
export const mediaTopics: Vocabulary = topics;
