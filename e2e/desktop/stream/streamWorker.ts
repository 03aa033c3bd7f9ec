import { runStream, type StreamOrder } from './runStream.ts';

addEventListener('message', ({ data }: MessageEvent<StreamOrder>) => runStream(data), { once: true });
