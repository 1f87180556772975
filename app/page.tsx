export default function Page() { return <h1>Lab</h1>; }
