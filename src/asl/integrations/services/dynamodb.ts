import type { Service } from '../service';

export const dynamodb: Service = {
  token: 'dynamodb',
  apis: { getItem: [], putItem: [], updateItem: [], deleteItem: [] },
};
