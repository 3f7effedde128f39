/** Modules of the standard library that need nothing of the machine but its clock: each as Python source, by name. */
import { abc } from './abc.ts';
import { bisect } from './bisect.ts';
import { collections } from './collections.ts';
import { collectionsAbc } from './collectionsAbc.ts';
import { collectionsChain } from './collectionsChain.ts';
import { collectionsCounter } from './collectionsCounter.ts';
import { collectionsNamed } from './collectionsNamed.ts';
import { collectionsUser } from './collectionsUser.ts';
import { contextlib } from './contextlib.ts';
import { contextlibStacks } from './contextlibStacks.ts';
import { copy } from './copy.ts';
import { dataclasses } from './dataclasses.ts';
import { datetime } from './datetime.ts';
import { datetimeDate } from './datetimeDate.ts';
import { datetimeDatetime } from './datetimeDatetime.ts';
import { enumeration } from './enum.ts';
import { functools } from './functools.ts';
import { functoolsOrdering } from './functoolsOrdering.ts';
import { gc } from './gc.ts';
import { hashlib } from './hashlib.ts';
import { heapq } from './heapq.ts';
import { io } from './io.ts';
import { itertools } from './itertools.ts';
import { itertoolsCombinations } from './itertoolsCombinations.ts';
import { json } from './json.ts';
import { jsonDecoder } from './jsonDecoder.ts';
import { keyword } from './keyword.ts';
import { logging } from './logging.ts';
import { loggingLoggers } from './loggingLoggers.ts';
import { math } from './math.ts';
import { operator } from './operator.ts';
import { os } from './os.ts';
import { osFiles } from './osFiles.ts';
import { osPath } from './osPath.ts';
import { platform } from './platform.ts';
import { pprint } from './pprint.ts';
import { random } from './random.ts';
import { randomDistributions } from './randomDistributions.ts';
import { re } from './re.ts';
import { statistics } from './statistics.ts';
import { statisticsPairs } from './statisticsPairs.ts';
import { string } from './string.ts';
import { sys } from './sys.ts';
import { textwrap } from './textwrap.ts';
import { time } from './time.ts';
import { timeit } from './timeit.ts';
import { traceback } from './traceback.ts';
import { types } from './types.ts';
import { typing } from './typing.ts';
import { warnings } from './warnings.ts';
import { workload } from './workload.ts';

export const standardModules: Readonly<Record<string, string>> = {
  abc,
  bisect,
  collections: collectionsChain + collectionsUser + collectionsCounter + collectionsNamed + collections,
  'collections.abc': collectionsAbc,
  contextlib: contextlib + contextlibStacks,
  copy,
  dataclasses,
  datetime: datetime + datetimeDate + datetimeDatetime,
  enum: enumeration,
  functools: functools + functoolsOrdering,
  gc,
  hashlib,
  heapq,
  io,
  itertools: itertools + itertoolsCombinations,
  json: json + jsonDecoder,
  keyword,
  logging: logging + loggingLoggers,
  math,
  operator,
  os: os + osFiles,
  'os.path': osPath,
  platform,
  pprint,
  random: random + randomDistributions,
  re,
  statistics: statistics + statisticsPairs,
  string,
  sys,
  textwrap,
  time,
  timeit,
  traceback,
  types,
  typing,
  warnings,
  workload,
};
