import { fileResources } from '../../src/host/resources.ts';
import { PARSER_FILE } from '../../src/language/parser.ts';
import { loadVectors } from '../../src/language/vectors.ts';
import { mixedCourse } from '../parser-course.ts';
import { goldCourse, type Course, type Lesson } from '../parser-lessons.ts';
import { trainParserNetwork } from '../parser-network.ts';
import {
  LAST,
  PARSER_PHASES,
  PARSER_TRAINING,
  STUDENTS,
  TEACHERS,
  type ParserTraining,
  type StudentTraining,
} from '../parser-phases.ts';
import { createTeachers } from '../parser-teachers.ts';
import { readSilverText } from '../silver-text.ts';
import type { TrainingJob } from '../train.ts';
import { readTraining } from '../treebank.ts';

export const job: TrainingJob = {
  name: 'parser',
  order: 40,
  makes: `${PARSER_FILE}: the network for tags and trees (after vectors; four hours on one core)`,
  run: ({ data, write, log }) => {
    const resources = fileResources();
    const vectors = loadVectors(resources);
    const gold = goldCourse(readTraining(data));
    const train = (course: Course, phase: Partial<ParserTraining>, from?: Uint8Array) => {
      const options = { ...PARSER_TRAINING, ...phase };
      log(`parser: ${JSON.stringify(options)}`);
      return trainParserNetwork(course, vectors, options, log, from);
    };
    let first: Uint8Array | undefined;
    for (const phase of PARSER_PHASES) first = train(gold, phase, first);
    const teachers = [first!, ...TEACHERS.map((options) => train(gold, options))];
    const text = readSilverText(data, resources);
    log(`parser: ${String(text.length)} sentences of silver`);
    const teach = (files: readonly Uint8Array[]) => createTeachers(files, vectors).teach(text);
    const learn = (silver: readonly Lesson[], student: StudentTraining, from?: Uint8Array) =>
      train(mixedCourse(gold, silver, student.silver, student.seed), student, from);
    const silver = teach(teachers);
    const students = STUDENTS.map((student) =>
      learn(silver, student, student.from === undefined ? undefined : teachers[student.from]),
    );
    write(PARSER_FILE, learn(teach(students), LAST, students[0]));
  },
};
