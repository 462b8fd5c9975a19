-- What the rows of a book come to, per customer. $year and $half are the days that the windows of twelve and
-- six months begin after; both end with the day of the book.

CREATE TABLE purchase AS
SELECT customer, order_id, min(day) AS day
FROM sale WHERE customer IS NOT NULL AND NOT credit
GROUP BY customer, order_id;

-- The gaps between days of purchase; orders of one day are one purchase here.
CREATE TABLE rhythm AS
SELECT customer, CAST(floor(median(gap) + 0.5) AS INTEGER) AS days
FROM (
  SELECT customer, day - lag(day) OVER (PARTITION BY customer ORDER BY day) AS gap
  FROM (SELECT DISTINCT customer, day FROM purchase))
WHERE gap IS NOT NULL
GROUP BY customer;

CREATE TABLE visits AS
SELECT
  customer,
  min(day) AS first_day,
  max(day) AS last_day,
  count(*) FILTER (day > DATE '$year') AS orders12m
FROM purchase
GROUP BY customer;

CREATE TABLE money AS
SELECT
  customer,
  coalesce(sum(amount) FILTER (day > DATE '$year'), 0) AS amount12m,
  coalesce(sum(amount) FILTER (day > DATE '$half'), 0) AS last6m,
  coalesce(sum(amount) FILTER (day > DATE '$year' AND day <= DATE '$half'), 0) AS prev6m,
  sum(cost) FILTER (day > DATE '$year') AS cost12m,
  count(*) FILTER (day > DATE '$year' AND cost IS NULL) AS uncosted,
  arg_max(owner, (day, line)) FILTER (owner IS NOT NULL) AS owner,
  arg_max(region, (day, line)) FILTER (region IS NOT NULL) AS region
FROM sale WHERE customer IS NOT NULL
GROUP BY customer;

CREATE TABLE contacts AS
SELECT
  customer,
  max(day) AS last_day,
  count(*) FILTER (day > DATE '$half') AS last6m,
  count(*) FILTER (day > DATE '$year' AND day <= DATE '$half') AS prev6m,
  count(*) FILTER (day > DATE '$half' AND negative) AS negative6m,
  count(*) FILTER (day > DATE '$year' AND complaint) AS complaints12m
FROM contact WHERE customer IS NOT NULL
GROUP BY customer;
