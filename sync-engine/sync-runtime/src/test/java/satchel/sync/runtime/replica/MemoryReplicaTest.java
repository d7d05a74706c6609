package satchel.sync.runtime.replica;

final class MemoryReplicaTest implements ReplicaContract {
    @Override
    public Fixture fixture() {
        MemoryReplica replica = new MemoryReplica("side");
        return new Fixture() {
            @Override
            public Replica replica() {
                return replica;
            }

            @Override
            public void put(String id, String text) {
                replica.put(id, text);
            }

            @Override
            public void remove(String id) {
                replica.remove(id);
            }
        };
    }
}
