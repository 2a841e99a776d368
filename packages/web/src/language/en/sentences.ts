export { englishSentences } from '@nemecys/core';
