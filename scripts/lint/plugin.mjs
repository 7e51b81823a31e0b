// The rules of this project that no ready-made lint rule can state. Loaded by .oxlintrc.json.

import { honestTests } from './honest-tests.mjs';
import { layerImports } from './layer-imports.mjs';
import { noHtmlSinks } from './no-html-sinks.mjs';
import { noModuleState } from './no-module-state.mjs';
import { noReExport } from './no-re-export.mjs';
import { pureDomain } from './pure-domain.mjs';
import { roomOrder } from './room-order.mjs';

export default {
  meta: { name: 'house' },
  rules: {
    'honest-tests': honestTests,
    'layer-imports': layerImports,
    'no-html-sinks': noHtmlSinks,
    'no-module-state': noModuleState,
    'no-re-export': noReExport,
    'pure-domain': pureDomain,
    'room-order': roomOrder,
  },
};
