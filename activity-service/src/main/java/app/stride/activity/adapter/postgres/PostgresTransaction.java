package app.stride.activity.adapter.postgres;

import app.stride.activity.usecase.Transaction;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** A transaction on one connection. */
record PostgresTransaction(SqlConnection connection) implements Transaction {
    static SqlConnection connectionOf(Transaction transaction) {
        return ((PostgresTransaction) transaction).connection();
    }
}
