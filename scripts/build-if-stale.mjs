import { buildIfStale } from './preparation.mjs';

buildIfStale();
