// The data model of SCORM 1.2, element by element, as its Run-Time Environment (October 2001) gives it: what may be read
// and written, and the form of each value. [n] stands for an index. Ours, written for these tests.
const text = (most) => (value) => value.length <= most;
const oneOf = (...words) => (value) => words.includes(value);
const matches = (pattern) => (value) => pattern.test(value);
const within = (least, most) => (value) => /^-?\d+$/.test(value) && Number(value) >= least && Number(value) <= most;

const identifier = (value) => value.length <= 255 && /^[\x21-\x7e]+$/.test(value);
const decimal = matches(/^-?\d+(\.\d+)?$/);
const score = (value) => value === "" || (decimal(value) && Number(value) >= 0 && Number(value) <= 100);
const hour = matches(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/);
const span = matches(/^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/);
const STATUS = ["passed", "completed", "failed", "incomplete", "browsed"];
const result = (value) => oneOf("correct", "wrong", "unanticipated", "neutral")(value) || decimal(value);

// What a student answers, and what is right, by the type of the question.
export const ANSWERS = {
  "true-false": matches(/^[01tf]$/),
  choice: matches(/^([0-9a-z](,[0-9a-z])*|\{[0-9a-z](,[0-9a-z])*\})$/),
  sequencing: matches(/^[0-9a-z](,[0-9a-z])*$/),
  numeric: decimal,
  "fill-in": text(255),
  matching: matches(/^\{?[0-9a-z]\.[0-9a-z](,[0-9a-z]\.[0-9a-z])*\}?$/),
  performance: text(255),
  likert: matches(/^[0-9a-z]?$/),
};

const [READ, WRITE, BOTH] = ["r", "w", "rw"];
const core = "student_id,student_name,lesson_location,credit,lesson_status,entry,score,total_time,lesson_mode,exit,session_time";
const interaction = "id,objectives,time,type,correct_responses,weighting,student_response,result,latency";

export const ELEMENTS = {
  "cmi._version": [READ, "3.4"],
  "cmi.core._children": [READ, core],
  "cmi.core.student_id": [READ, "eleve-7"],
  "cmi.core.student_name": [READ, "Roy, Camille"],
  "cmi.core.lesson_location": [BOTH, "", text(255)],
  "cmi.core.credit": [READ, "credit"],
  "cmi.core.lesson_status": [BOTH, "not attempted", oneOf(...STATUS)],
  "cmi.core.entry": [READ, "ab-initio"],
  "cmi.core.score._children": [READ, "raw,min,max"],
  "cmi.core.score.raw": [BOTH, "", score],
  "cmi.core.score.min": [BOTH, "", score],
  "cmi.core.score.max": [BOTH, "", score],
  "cmi.core.total_time": [READ, "0000:00:00.00"],
  "cmi.core.lesson_mode": [READ, "normal"],
  "cmi.core.exit": [WRITE, "", oneOf("time-out", "suspend", "logout", "")],
  "cmi.core.session_time": [WRITE, "", span],
  "cmi.suspend_data": [BOTH, "", text(4096)],
  "cmi.launch_data": [READ, ""],
  "cmi.comments": [BOTH, "", text(4096)],
  "cmi.comments_from_lms": [READ, ""],
  "cmi.objectives._children": [READ, "id,score,status"],
  "cmi.objectives._count": [READ, "0"],
  "cmi.objectives.[n].id": [BOTH, "", identifier],
  "cmi.objectives.[n].score._children": [READ, "raw,min,max"],
  "cmi.objectives.[n].score.raw": [BOTH, "", score],
  "cmi.objectives.[n].score.min": [BOTH, "", score],
  "cmi.objectives.[n].score.max": [BOTH, "", score],
  "cmi.objectives.[n].status": [BOTH, "not attempted", oneOf(...STATUS, "not attempted")],
  "cmi.student_data._children": [READ, "mastery_score,max_time_allowed,time_limit_action"],
  "cmi.student_data.mastery_score": [READ, "75"],
  "cmi.student_data.max_time_allowed": [READ, ""],
  "cmi.student_data.time_limit_action": [READ, ""],
  "cmi.student_preference._children": [READ, "audio,language,speed,text"],
  "cmi.student_preference.audio": [BOTH, "0", within(-1, 100)],
  "cmi.student_preference.language": [BOTH, "", text(255)],
  "cmi.student_preference.speed": [BOTH, "0", within(-100, 100)],
  "cmi.student_preference.text": [BOTH, "0", within(-1, 1)],
  "cmi.interactions._children": [READ, interaction],
  "cmi.interactions._count": [READ, "0"],
  "cmi.interactions.[n].id": [WRITE, "", identifier],
  "cmi.interactions.[n].objectives._count": [READ, "0"],
  "cmi.interactions.[n].objectives.[n].id": [WRITE, "", identifier],
  "cmi.interactions.[n].time": [WRITE, "", hour],
  "cmi.interactions.[n].type": [WRITE, "", oneOf(...Object.keys(ANSWERS))],
  "cmi.interactions.[n].correct_responses._count": [READ, "0"],
  "cmi.interactions.[n].correct_responses.[n].pattern": [WRITE, "", null],
  "cmi.interactions.[n].weighting": [WRITE, "", decimal],
  "cmi.interactions.[n].student_response": [WRITE, "", null],
  "cmi.interactions.[n].result": [WRITE, "", result],
  "cmi.interactions.[n].latency": [WRITE, "", span],
};
