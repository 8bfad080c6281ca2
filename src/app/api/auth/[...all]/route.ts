import { auth } from '@/server/auth';
import { DatabaseAway, isDatabaseAway } from '@/server/database-away';

const handle = async (request: Request): Promise<Response> => {
  try {
    return await auth().handler(request);
  } catch (error) {
    if (!isDatabaseAway(error)) throw error;
    return Response.json({ code: 'DATABASE_AWAY', message: new DatabaseAway().message }, { status: 503 });
  }
};

export { handle as GET, handle as POST };
