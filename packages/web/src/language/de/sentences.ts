import germanSentences from './sentences.json' with { type: 'json' };

export { germanSentences };
