-- What waits is read in the order of "submission_waiting" alone; this index only made each verdict dearer to write.
DROP INDEX "submission_state_leaseUntil_createdAt_idx";
