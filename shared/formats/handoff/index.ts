export { HANDOFF_TYPE, type Parcel, type ReceivedParcel, type Sealed, type Step } from './parcel.ts';
export { forward, planOf, sameText, toSend, type Desk, type Plan } from './plan.ts';
export { isHandoff, readHandoff } from './read.ts';
export { writeHandoff } from './write.ts';
