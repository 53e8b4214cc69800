-- Nobody looks postings up by the time they were effective; every posting paid for it.
DROP INDEX ix_stock_posting_effective ON stock_posting;
